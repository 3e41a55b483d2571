import {
  to = konnectaudit_portal_webhook.docs
  id = "eu/f32d905a-ed33-46a3-a093-d8f536af9a8a"
}
