# A user of the test's own, deleted at the end. It is made by an administrator, because a sign-up sends
# a letter, and may be switched off. Include it after lib.sh.
anon=$(key_headers anon "$ANON_KEY")
service=$(key_headers service "$SERVICE_KEY")
email=supaflux-test-$(random)@example.com
password="Aa1-$(random)$(random)"
login="{\"email\":\"$email\",\"password\":\"$password\"}"

delete_user() {
  check "deletes the user" '200|204' '' DELETE "/auth/v1/admin/users/$user" --config "$service"
}

# Sets `user` to the new user's id, and `member` to the headers of a signed-in user.
sign_in() {
  check "makes a user" '200|201' "\"id\": *\"[0-9a-f-]{36}\"" POST /auth/v1/admin/users --config "$service" \
    --json "{\"email\":\"$email\",\"password\":\"$password\",\"email_confirm\":true}" || exit
  user=$(field id)
  at_end delete_user
  check "signs in" 200 '"access_token": *"[^"]' POST '/auth/v1/token?grant_type=password' --config "$anon" --json "$login" || exit
  member=$(headers member "apikey: $ANON_KEY" "Authorization: Bearer $(field access_token)")
}
