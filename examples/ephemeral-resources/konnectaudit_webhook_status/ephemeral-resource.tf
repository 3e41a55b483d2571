# Stops every plan and apply while audit events do not arrive, one that would mend them too: for a configuration that
# does not manage the webhook itself. Leaves nothing in the state.
ephemeral "konnectaudit_webhook_status" "eu" {
  region = "eu"

  lifecycle {
    postcondition {
      condition     = self.webhook_enabled && self.webhook_status == "active"
      error_message = "No audit events are delivered from eu: mend that before anything else is changed."
    }
  }
}
