# A bucket of the test's own with one image in it; both are deleted at the end. Include it after lib.sh.
service=$(key_headers service "$SERVICE_KEY")
bucket=supaflux-test-$(random)
object=$bucket/square.png
# A green square of 8 x 8 pixels.
base64 -d >"$work/square.png" <<'PNG'
iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mOwO9+HFTEMLQkAEiBmwUM9+VYAAAAASUVORK5CYII=
PNG

delete_bucket() {
  check "deletes the bucket" 200 '[Dd]eleted' DELETE "/storage/v1/bucket/$bucket" --config "$service"
}
delete_object() {
  check "deletes the image" 200 '[Dd]eleted' DELETE "/storage/v1/object/$object" --config "$service"
}

make_bucket() {
  at_end delete_bucket
  check "makes a bucket" 200 "\"$bucket\"" POST /storage/v1/bucket --config "$service" \
    --json "{\"id\":\"$bucket\",\"name\":\"$bucket\",\"public\":false}" || exit
}
upload_image() {
  at_end delete_object
  check "uploads an image" 200 "$object" POST "/storage/v1/object/$object" --config "$service" \
    --header 'Content-Type: image/png' --data-binary "@$work/square.png" || exit
}

# Whether the last answer is a PNG of 2 x 2 pixels: its width and height are the bytes from 16 on.
is_small() {
  [ "$(od -An -tx1 -N8 "$work/body" | tr -d ' \n')" = 89504e470d0a1a0a ] &&
    [ "$(od -An -tx1 -j16 -N8 "$work/body" | tr -d ' \n')" = 0000000200000002 ]
}
resize_image() {
  check "resizes the image to 2 x 2 pixels" 200 @is_small \
    GET "/storage/v1/render/image/authenticated/$object?width=2&height=2&resize=fill" \
    --config "$service" --header 'Accept: image/png'
}
