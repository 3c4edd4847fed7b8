# A user is made, signs in, is known, and after its deletion can no longer sign in.
. "${0%/*}/lib.sh"
. "${0%/*}/lib-user.sh"

delete_user() {
  check "deletes the user" '200|204' '' DELETE "/auth/v1/admin/users/$user" --config "$service"
  check "the deleted user cannot sign in" '400|401' '' POST '/auth/v1/token?grant_type=password' --config "$anon" --json "$login"
}

sign_in
check "knows who signed in" 200 "\"id\": *\"$user\"" GET /auth/v1/user --config "$member"
check "refuses a wrong password" '400|401' '' POST '/auth/v1/token?grant_type=password' --config "$anon" \
  --json "{\"email\":\"$email\",\"password\":\"not-$password\"}"
