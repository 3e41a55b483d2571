# Delivers once more what the receiver lost in two hours, at most 7 days ago.
resource "konnectaudit_replay_job" "outage" {
  region   = "eu"
  start_at = "2026-01-02T03:00:00Z"
  end_at   = "2026-01-02T05:00:00Z"

  # The job delivers to where the webhook delivers when it runs.
  depends_on = [konnectaudit_webhook.eu]
}

resource "konnectaudit_webhook" "eu" {
  region                   = "eu"
  audit_log_destination_id = data.konnectaudit_destination.splunk.id
}

data "konnectaudit_destination" "splunk" {
  name = "splunk"
}
