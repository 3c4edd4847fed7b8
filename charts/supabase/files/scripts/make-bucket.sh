# Makes a bucket of an S3 server, unless it is there already; waits for a server that starts.
#   sh make-bucket.sh <URL of the server> <bucket>
set -eu
attempt=0
while [ "$attempt" -lt "${ATTEMPTS:-60}" ]; do
  # The credential comes by standard input: arguments can be read by others.
  status=$(printf 'user = "%s:%s"\n' "$AWS_ACCESS_KEY_ID" "$AWS_SECRET_ACCESS_KEY" |
    curl --config - --silent --output /dev/null --write-out '%{http_code}' --max-time 10 \
      --aws-sigv4 aws:amz:us-east-1:s3 --request PUT "$1/$2") || status=000
  case $status in
    200 | 409)
      echo "bucket $2: $status"
      exit 0
      ;;
  esac
  echo "bucket $2: got $status, tried again in ${PAUSE_SECONDS:-2} s" >&2
  attempt=$((attempt + 1))
  sleep "${PAUSE_SECONDS:-2}"
done
echo "bucket $2: FAILED" >&2
exit 1
