output "api" {
  value = provider::konnectaudit::region_url("eu") # https://eu.api.konghq.com
}
