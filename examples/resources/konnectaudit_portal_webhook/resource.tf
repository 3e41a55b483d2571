data "konnectaudit_destination" "splunk" {
  name = "splunk"
}

# Delivers the logins of a portal's developers, beside the webhook of the region.
resource "konnectaudit_portal_webhook" "docs" {
  region                   = "eu"
  portal_id                = "f32d905a-ed33-46a3-a093-d8f536af9a8a"
  audit_log_destination_id = data.konnectaudit_destination.splunk.id
}
