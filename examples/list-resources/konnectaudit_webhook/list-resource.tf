# terraform query, in a file that ends in .tfquery.hcl (Terraform 1.14 and later)
list "konnectaudit_webhook" "europe" {
  provider         = konnectaudit
  include_resource = true

  config {
    regions = ["eu"]
  }
}
