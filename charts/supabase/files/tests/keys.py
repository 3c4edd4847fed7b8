"""The API keys are JWTs with the right roles, are signed by the JWT secret, and have not expired.

Environment: JWT_SECRET, ANON_KEY, SERVICE_KEY.
"""

import base64
import hashlib
import hmac
import json
import os
import time

import report


def decoded(part):
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def problem_of(key, role, secret):
    """What is wrong with a key; it is never a part of the answer."""
    if not key:
        return "it is empty"
    parts = key.split(".")
    try:
        header, claims = (json.loads(decoded(part)) for part in parts[:2])
        signature = decoded(parts[2])
        algorithm, found, expires = header["alg"], claims["role"], claims["exp"]
    except (ValueError, KeyError, IndexError, TypeError):
        return "it is no JWT with an algorithm, a role and an expiry"
    if algorithm != "HS256":
        return f"its algorithm is {algorithm}, not HS256"
    signed = ".".join(parts[:2]).encode()
    if not hmac.compare_digest(hmac.digest(secret.encode(), signed, hashlib.sha256), signature):
        return "it is not signed by the JWT secret"
    if found != role:
        return f"its role is {found}, not {role}"
    if expires <= time.time():
        return "it has expired"
    return ""


jwt_secret = os.environ.get("JWT_SECRET", "")
length = len(jwt_secret)
report.check("JWT_SECRET", "" if length >= 32 else f"it has {length} characters, not 32 or more", "long enough")
for name, role in (("ANON_KEY", "anon"), ("SERVICE_KEY", "service_role")):
    report.check(name, problem_of(os.environ.get(name, ""), role, jwt_secret), f"signed, as {role}")
report.finish("keys.py")
