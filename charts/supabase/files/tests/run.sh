# Runs scripts one after the other under one deadline, all of them though one fails: run.sh user rows
# The exit code is 1 when one of them failed.
TEST_END=$(($(date +%s) + TEST_DEADLINE))
export TEST_END
failed=
for script in "$@"; do
  sh "${0%/*}/$script.sh" || failed="$failed $script"
done
[ $# -gt 0 ] || failed=" no script was named"
[ -z "$failed" ] || echo "FAILED:$failed"
[ -z "$failed" ]
