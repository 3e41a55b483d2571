import {
  to = konnectaudit_destination.splunk
  id = "7f9fd312-a987-4628-b4c5-bb4f4fddd5f7"
}
