/** Numbers that do not survive a double, and how they are written in HCL where that is another way. */
export const exactNumbers: readonly { readonly text: string; readonly hcl?: string }[] = [
  { text: '0.1' },
  { text: '9007199254740993' },
  { text: '18446744073709551617' },
  { text: '0.12345678901234567890123' },
  { text: '-0.1234567890123456789012345' },
  { text: '1234567890123456789012345.5' },
  {
    // HCL computes with 512 bits and says all of them.
    hcl: '1 - 0.99',
    text: '0.010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000003',
  },
];
