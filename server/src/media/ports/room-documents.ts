/** Pictures of documents that go with a request for a room; known to those who keep the requests. */
export abstract class RoomDocuments {
  /** Whoever has to decide about the request that it goes with. */
  abstract maySee(personId: string, documentId: string): Promise<boolean>;
}
