/** The lifecycle's own tests take it from here: the lifecycle does not know the testing kit. */
export { propose } from '#terraform/testing/propose';
