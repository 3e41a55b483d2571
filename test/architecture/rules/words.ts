import type { Tree } from '#test/architecture/tree';

const foreignWords = [
  { folder: 'src/terraform/', word: 'konnect' },
  { folder: 'src/konnect/', word: 'terraform' },
];

/** Finds a word of one language in the folder of the other, in any case, in code, comments and file names. */
export function findForeignWords(tree: Tree): readonly string[] {
  return foreignWords.flatMap(({ folder, word }) =>
    [...tree]
      .filter(([path]) => path.startsWith(folder))
      .flatMap(([path, text]) =>
        [path.slice(folder.length), ...text.split('\n')].flatMap((line, number) => {
          if (!line.toLowerCase().includes(word)) return [];
          const place = number === 0 ? path : `${path}:${number}`;
          return [`${place} says "${word}", which is not a word of ${folder}: only src/provider translates`];
        }),
      ),
  );
}
