# An object is uploaded, downloaded as it was, resized, hidden from others, deleted, and then gone.
. "${0%/*}/lib.sh"
. "${0%/*}/lib-bucket.sh"
anon=$(key_headers anon "$ANON_KEY")
path=/storage/v1/object/authenticated/$object

is_same() { cmp -s "$work/body" "$work/square.png"; }
# Storage says 400 where others say 404.
delete_object() {
  check "deletes the image" 200 '[Dd]eleted' DELETE "/storage/v1/object/$object" --config "$service"
  check "the image is gone" '400|404' '' GET "$path" --config "$service"
}

make_bucket
upload_image
check "downloads what was uploaded" 200 @is_same GET "$path" --config "$service"
check "hides it from the anon key" '400|401|403|404' '' GET "$path" --config "$anon"
check "hides it from the public" '400|401|403|404' '' GET "/storage/v1/object/public/$object"
if has imgproxy; then resize_image; fi
