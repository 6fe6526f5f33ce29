/** What is known of a kept file. */
export interface FileFacts {
  id: string;
  name: string;
  mediaType: string;
  sha256: string;
  byteSize: number;
  customerId: string | null;
  createdById: string | null;
  createdAt: Date;
}

export interface StoredFile extends FileFacts {
  bytes: Buffer;
}
