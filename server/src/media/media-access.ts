/** Who may see a complaint's photos: answered by the complaints area, which media must not import. */
export abstract class MediaAccess {
  abstract maySee(personId: string, complaintId: string): Promise<boolean>;
}
