import type { Method, Service } from 'protobufjs';
import { docstring, fullName, reference } from './name';

/** A service is its methods by name, each with its messages. */
export function emitService(service: Service): string {
  return [
    `${docstring(service, '')}export const ${service.name} = {`,
    `  name: '${fullName(service)}',`,
    '  methods: {',
    ...service.methodsArray.map((method) => emitMethod(service, method)),
    '  },',
    '} as const satisfies Service;',
    '',
  ].join('\n');
}

function emitMethod(service: Service, method: Method): string {
  const { resolvedRequestType: request, resolvedResponseType: response } = method;
  if (request === null || response === null) throw new Error(`Cannot generate ${fullName(method)}: it is not resolved`);
  return [
    `    ${method.name}: {`,
    `      path: '/${fullName(service)}/${method.name}',`,
    `      kind: '${kindOf(method)}',`,
    `      request: ${reference(request, service)},`,
    `      response: ${reference(response, service)},`,
    '    },',
  ].join('\n');
}

function kindOf(method: Method): string {
  if (method.requestStream === true) return method.responseStream === true ? 'bidirectional-stream' : 'client-stream';
  return method.responseStream === true ? 'server-stream' : 'unary';
}
