# MinIO runs, and can serve objects.
. "${0%/*}/lib.sh"

check_soon "it is up" 200 '' GET /minio/health/live
check "it can serve objects" 200 '' GET /minio/health/cluster
