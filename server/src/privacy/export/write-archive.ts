import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { ObjectStorage } from '../../media/ports/object-storage';
import type { OwnData } from './gather-own-data';

const OWNER_ONLY = 0o600;

const EXPLANATION = `这里是“应声”里保存的、与您本人有关的信息。

data.json 是全部文字：账号、房号、您的反映和处理进展、替别人反映过而本人已答复的、站内消息、上传的照片清单、对隐私保护指引的选择。
photos 文件夹是您上传的照片和视频，文件名与清单对应。

除了您自己写下的，工作人员和其他住户的姓名、电话不属于您的个人信息，已经隐去。
文件里有您的姓名和电话，请保管好，不要转发给不认识的人。
`;

/** One zip, written as it is read: neither photos nor the archive are ever held in memory whole. */
@Injectable()
export class WriteArchive {
  constructor(private readonly storage: ObjectStorage) {}

  async execute({ data, media }: OwnData, path: string): Promise<void> {
    const zip = new ZipFile();
    // What cannot be read ends the archive here; otherwise nobody would ever hear of it.
    const archive = zip.outputStream as Readable;
    zip.once('error', (error: Error) => archive.destroy(error));
    const written = pipeline(archive, createWriteStream(path, { mode: OWNER_ONLY }));
    zip.addBuffer(Buffer.from(EXPLANATION), '说明.txt');
    zip.addBuffer(Buffer.from(JSON.stringify(data, null, 2)), 'data.json');
    for (const { key, name, uploadedAt } of media) {
      // A picture is compressed already.
      zip.addReadStreamLazy(name, { compress: false, mtime: uploadedAt }, (take) => this.read(key, take));
    }
    zip.end();
    await written;
  }

  private read(key: string, take: (error: unknown, content: Readable) => void): void {
    this.storage.read(key).then(
      (content) => take(null, content),
      (error: unknown) => take(error, undefined as never),
    );
  }
}
