/**
 * Values that documentation shows to everybody: those of upstream's example, now and before, and those of the Supabase
 * command line. Of a token, what follows its header.
 *
 * @see https://github.com/supabase/supabase/blob/master/docker/.env.example
 */
export const wellKnownValues: readonly string[] = [
  "eyAgCiAgICAicm9sZSI6ICJhbm9uIiwKICAgICJpc3MiOiAic3VwYWJhc2UtZGVtbyIsCiAgICAiaWF0IjogMTY0MTc2OTIwMCwKICAgICJleHAiOiAxNzk5NTM1NjAwCn0.dc_X5iR_VP_qT0zsiyj_I_OZ2T9FtRU2BBNWN8Bu4GE",
  "eyAgCiAgICAicm9sZSI6ICJzZXJ2aWNlX3JvbGUiLAogICAgImlzcyI6ICJzdXBhYmFzZS1kZW1vIiwKICAgICJpYXQiOiAxNjQxNzY5MjAwLAogICAgImV4cCI6IDE3OTk1MzU2MDAKfQ.DaYlNEoUrrEn2Ig7tqibS-PHK5vgusbcbo7X36XVt4Q",
  "your-super-secret-jwt-token-with-at-least-32-characters-long",
  "super-secret-jwt-token-with-at-least-32-characters-long",
  "this_password_is_insecure_and_should_be_updated",
  "this_password_is_insecure_and_must_be_updated",
  "your-super-secret-and-long-postgres-password",
  "UpNVntn3cDxHJpq99YMc1T1AQgQpc8kfYTuRgBiYa15BLrx8etQoXz3gZv1/u2oq",
  "your-encryption-key-32-chars-min",
  "your-32-character-encryption-key",
  "supabaserealtime",
  "your-super-secret-and-long-logflare-key",
  "your-super-secret-and-long-logflare-key-public",
  "your-super-secret-and-long-logflare-key-private",
  "625729a08b95bf1b7ff351a663f3a23c",
  "850181e4652dd023b7a98c58ae0d2d34bd487ee0cc3254aed6eda37307425907",
  "secret1234",
  "sb_publishable_ACJWlzQHlZjBrEguHvfOxg_3BJgxAaH",
  "sb_secret_N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz",
  "eyJpc3MiOiJzdXBhYmFzZS1kZW1vIiwicm9sZSI6ImFub24iLCJleHAiOjE5ODM4MTI5OTZ9.CRXP1A7WOeoJeXxjNni43kdQwgnWNReilDMblYTn_I0",
  "eyJpc3MiOiJzdXBhYmFzZS1kZW1vIiwicm9sZSI6InNlcnZpY2Vfcm9sZSIsImV4cCI6MTk4MzgxMjk5Nn0.EGIM96RAZx35lJzdJsyH-qQwv8Hdp7fsn3W0YpN81IU",
]
