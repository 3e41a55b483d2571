import * as z from 'zod';

const nameMeaning = 'Name of the control plane.';
const descriptionMeaning = 'What the control plane is for.';

/** As much of a control plane as is needed to make activity that Konnect records. */
export const ControlPlane = z.object({
  id: z.string().describe('Id of the control plane, a UUID.'),
  name: z.string().describe(nameMeaning),
  description: z.string().nullish().describe(descriptionMeaning),
});
export type ControlPlane = z.output<typeof ControlPlane>;

export const CreateControlPlane = z.object({
  name: z.string().min(1).describe(nameMeaning),
  description: z.string().optional().describe(descriptionMeaning),
});
export type CreateControlPlane = z.input<typeof CreateControlPlane>;
