# Gives Studio the logins of its two roles, then becomes the command that follows. Every byte of a password is
# percent-encoded, so that any character can be in it.
#
# Studio knows two roles and one password, and makes a URL of them as they stand:
#   postgresql://<POSTGRES_USER_…>:<POSTGRES_PASSWORD>@<POSTGRES_HOST>:<POSTGRES_PORT>/<POSTGRES_DB>
# So the name of the role that only reads goes on to be a URL of its own, and ends with the sign that makes
# the rest of Studio's a fragment, which nobody reads. A Studio that knows a second password gets that too.
# https://github.com/supabase/supabase/issues/39961
set -eu
encoded() { od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g'; }
: "${DATABASE_PASSWORD:?is empty}" "${DATABASE_READ_ONLY_PASSWORD:?is empty}"
POSTGRES_PASSWORD=$(printf %s "$DATABASE_PASSWORD" | encoded)
POSTGRES_PASSWORD_READ_ONLY=$(printf %s "$DATABASE_READ_ONLY_PASSWORD" | encoded)
unset DATABASE_PASSWORD DATABASE_READ_ONLY_PASSWORD
server=$POSTGRES_HOST:$POSTGRES_PORT/$POSTGRES_DB
POSTGRES_USER_READ_ONLY="$POSTGRES_USER_READ_ONLY:$POSTGRES_PASSWORD_READ_ONLY@$server#"
export POSTGRES_PASSWORD POSTGRES_PASSWORD_READ_ONLY POSTGRES_USER_READ_ONLY
exec "$@"
