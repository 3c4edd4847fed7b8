# Puts the password of the database, percent-encoded, into POSTGRES_PASSWORD, then becomes the command that
# follows. For Studio, which makes a URL of it as it stands.
set -eu
: "${DATABASE_PASSWORD:?is empty}"
POSTGRES_PASSWORD=$(printf %s "$DATABASE_PASSWORD" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g')
unset DATABASE_PASSWORD
export POSTGRES_PASSWORD
exec "$@"
