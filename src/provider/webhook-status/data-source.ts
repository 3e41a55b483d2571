import { defineDataSource } from '#terraform/framework/data-source';
import type { Session } from '#provider/session';
import { readStatus } from './read-status';
import type { attributes } from './schema';
import { schema } from './schema';

export const webhookStatus = defineDataSource<typeof attributes, Session>({ schema, read: readStatus });
