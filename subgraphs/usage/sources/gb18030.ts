let bytesByCharacter: Map<string, readonly number[]> | undefined;

/** The characters of two bytes, from what the decoder makes of each pair. */
function table(): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd') found.set(character, [lead, trail]);
    }
  }
  return found;
}

/** Text in GB18030, as far as it has one or two bytes a character there, which is all of GBK. Throws for others. */
export function gb18030Bytes(text: string): Buffer {
  bytesByCharacter ??= table();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else {
      const pair = bytesByCharacter.get(character);
      if (!pair) throw Object.assign(new Error('A character has no two bytes in GB18030.'), { code: 'UNENCODABLE' });
      bytes.push(...pair);
    }
  }
  return Buffer.from(bytes);
}
