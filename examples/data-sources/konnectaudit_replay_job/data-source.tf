data "konnectaudit_replay_job" "last" {
  region = "eu"
}

output "last_replay" {
  value = data.konnectaudit_replay_job.last.status
}
