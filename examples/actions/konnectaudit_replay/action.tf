# terraform apply -invoke=action.konnectaudit_replay.outage (Terraform 1.14 and later)
action "konnectaudit_replay" "outage" {
  config {
    region   = "eu"
    start_at = "2026-01-02T03:00:00Z"
    end_at   = "2026-01-02T05:00:00Z"
  }
}
