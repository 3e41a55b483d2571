# A destination that another configuration, or somebody by hand, made
data "konnectaudit_destination" "siem" {
  name = "siem"
}

resource "konnectaudit_webhook" "eu" {
  region                   = "eu"
  audit_log_destination_id = data.konnectaudit_destination.siem.id
}
