# imgproxy resizes what Storage hands it. Storage alone may call it, so that the test asks Storage.
. "${0%/*}/lib.sh"
. "${0%/*}/lib-bucket.sh"

make_bucket
upload_image
resize_image
check "a size beyond all limits is refused" '4??' '' \
  GET "/storage/v1/render/image/authenticated/$object?width=99999" --config "$service"
