# Sets a variable to the URL of the database, then becomes the command that follows.
#   sh database-url.sh <variable> <scheme and user> <host, port, database and query> <command>...
# Every byte of the password is percent-encoded, so that any character can be in it.
set -eu
variable=$1 user=$2 rest=$3
shift 3
: "${DATABASE_PASSWORD:?is empty}"
encoded=$(printf %s "$DATABASE_PASSWORD" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g')
unset DATABASE_PASSWORD
export "$variable=$user:$encoded@$rest"
exec "$@"
