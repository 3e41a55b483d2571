/** Names for blocks, each given once. */
export interface Labels {
  /** A label made of what people call the thing: `SIEM (prod)` becomes `siem_prod`. */
  of(name: string): string;
}

export function createLabels(): Labels {
  const given = new Set<string>();
  return {
    of(name) {
      const words = name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, '');
      const plain = /^[a-z]/.test(words) ? words : `_${words}`;
      let label = plain;
      for (let number = 2; given.has(label); number += 1) label = `${plain}_${number}`;
      given.add(label);
      return label;
    },
  };
}
