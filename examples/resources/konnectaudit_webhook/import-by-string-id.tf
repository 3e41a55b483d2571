import {
  to = konnectaudit_webhook.this["eu"]
  id = "eu"
}
