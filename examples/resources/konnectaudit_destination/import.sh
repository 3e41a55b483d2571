# By its id, which the API lists. Its authorization cannot be read: the next apply sends that of the configuration, and none where it has none.
terraform import konnectaudit_destination.splunk 7f9fd312-a987-4628-b4c5-bb4f4fddd5f7
