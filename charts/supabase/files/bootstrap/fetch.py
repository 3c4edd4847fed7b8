"""Puts the *.sql files of a Flux source into a folder: fetch.py <folder>.

Asks the Kubernetes API for the artifact of $SOURCE_KIND $SOURCE_NAMESPACE/$SOURCE_NAME with the token in
$CREDENTIALS, loads it from Flux's source-controller, compares its digest, and unpacks what is below
$SOURCE_PATH.

Exit: 0 done, 1 not now: worth another try, 2 another try would not help.
"""

import hashlib
import json
import os
import pathlib
import ssl
import sys
import tarfile
import tempfile
import time
import urllib.error
import urllib.request

PLURALS = {"GitRepository": "gitrepositories", "OCIRepository": "ocirepositories", "Bucket": "buckets"}
LARGEST = 256 * 1024 * 1024
TIMEOUT = 30

kind, name, namespace = (os.environ[f"SOURCE_{part}"] for part in ("KIND", "NAME", "NAMESPACE"))
source = f"{kind} {namespace}/{name}"
credentials = pathlib.Path(os.environ.get("CREDENTIALS", "/source"))


class NotYet(Exception):
    """Something that may be different in a while."""


def fail(code, sentence):
    print(f"FAILED: {sentence}", file=sys.stderr)
    sys.exit(code)


def api():
    host, port = os.environ["KUBERNETES_SERVICE_HOST"], os.environ["KUBERNETES_SERVICE_PORT"]
    return f"https://{f'[{host}]' if ':' in host else host}:{port}"


def open_url(url, headers, trust=None):
    # Both servers are in the cluster: no proxy leads there.
    handlers = [urllib.request.ProxyHandler({})]
    if trust:
        handlers.append(urllib.request.HTTPSHandler(context=trust))
    opener = urllib.request.build_opener(*handlers)
    return opener.open(urllib.request.Request(url, headers=headers), timeout=TIMEOUT)


def find_artifact():
    path = f"/apis/source.toolkit.fluxcd.io/v1/namespaces/{namespace}/{PLURALS[kind]}/{name}"
    token = (credentials / "token").read_text().strip()
    trust = ssl.create_default_context(cafile=credentials / "ca.crt")
    try:
        with open_url(api() + path, {"authorization": f"Bearer {token}"}, trust) as response:
            status = json.load(response).get("status", {})
    except urllib.error.HTTPError as error:
        if error.code in (401, 403):
            fail(2, f"The Kubernetes API does not show {source} to this job ({error.code}): see its Role.")
        raise NotYet(f"The Kubernetes API has no {source} ({error.code}): is it there, and Flux installed?") from None
    if "artifact" in status:
        return status["artifact"]
    ready = [each.get("message") for each in status.get("conditions", []) if each.get("type") == "Ready"]
    raise NotYet(f"Flux has not fetched {source}: {ready[0] if ready else 'no status yet'}")


def load(artifact, file):
    algorithm, _, digest = artifact["digest"].partition(":")
    if algorithm not in hashlib.algorithms_available:
        fail(2, f"The digest of {source} is of the kind {algorithm}, which is not known here: let source-controller use sha256.")
    actual = hashlib.new(algorithm)
    try:
        with open_url(artifact["url"], {}) as response:
            while chunk := response.read(1 << 16):
                actual.update(chunk)
                file.write(chunk)
                if file.tell() > LARGEST:
                    fail(2, f"The artifact of {source} is larger than {LARGEST >> 20} MiB: leave out what is no SQL with spec.ignore.")
    except urllib.error.HTTPError as error:
        # A newer one has taken its place.
        raise NotYet(f"{artifact['url']} answers {error.code}.") from None
    if actual.hexdigest() != digest:
        raise NotYet(f"The artifact of {source} has another digest than {artifact['digest']}.")


def unpack(file, folder):
    top = pathlib.PurePosixPath(os.environ.get("SOURCE_PATH", "/").strip("/"))
    found = 0
    with tarfile.open(fileobj=file, mode="r:*") as archive:
        for member in archive:
            path = pathlib.PurePosixPath(member.name)
            inside = path.relative_to(top) if path.is_relative_to(top) else None
            # Written here by a name of our own making: no link and no .. leads out of the folder.
            if inside is None or not member.isfile() or path.suffix != ".sql" or ".." in path.parts:
                continue
            target = folder.joinpath(*inside.parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.extractfile(member).read())
            found += 1
    if found == 0:
        fail(2, f"The artifact of {source} has no *.sql below {os.environ.get('SOURCE_PATH', '/')}: see bootstrap.migrations.source.path.")
    return found


def fetch(folder):
    artifact = find_artifact()
    with tempfile.TemporaryFile() as file:
        load(artifact, file)
        file.seek(0)
        print(f"{unpack(file, folder)} migrations of {source} at {artifact['revision']}")


until = time.monotonic() + float(os.environ.get("WAIT_SECONDS", "180"))
while True:
    try:
        fetch(pathlib.Path(sys.argv[1]))
        break
    except (NotYet, OSError, tarfile.TarError) as problem:
        if time.monotonic() >= until:
            fail(1, str(problem) or repr(problem))
        print(f"waiting: {problem}", flush=True)
        time.sleep(float(os.environ.get("PAUSE_SECONDS", "5")))
