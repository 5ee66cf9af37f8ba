import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  NullableRefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 业主或员工. One person can be both; what they may do is in their role grants. */
@Entity()
@Index(['wechatOpenid'], { unique: true })
@Index(['staffAccount'], { unique: true })
@Index(['demoPersona'], { unique: true })
@Index(['departmentId'])
export class Person {
  @IdColumn()
  id: string;

  @StringColumn(60)
  name: string;

  /** Private; others see it masked. */
  @StringColumn(40, { nullable: true })
  phone: string | null;

  @StringColumn(64, { nullable: true })
  wechatOpenid: string | null;

  @StringColumn(64, { nullable: true })
  staffAccount: string | null;

  /** argon2id */
  @StringColumn(200, { nullable: true })
  passwordHash: string | null;

  /** Key of the demo login; null for everybody real. */
  @StringColumn(40, { nullable: true })
  demoPersona: string | null;

  /** Private. */
  @StringColumn(120, { nullable: true })
  email: string | null;

  /** Who the person is to the company's official account (公众号). */
  @StringColumn(64, { nullable: true })
  officialAccountOpenid: string | null;

  /** Member id in WeCom (企业微信), staff only. */
  @StringColumn(64, { nullable: true })
  wecomUserId: string | null;

  @NullableRefColumn()
  departmentId: string | null;

  /** Dialable by residents and colleagues. */
  @StringColumn(40, { nullable: true })
  workPhone: string | null;

  /** Category codes the person can take on. */
  @JsonColumn()
  skills: string[];

  /** Ids of buildings the person looks after; empty: all. */
  @JsonColumn()
  zones: string[];

  /** Open work orders at which nothing more is offered automatically. */
  @IntColumn()
  loadCap: number;

  @BooleanColumn()
  isActive: boolean;
}

/** What a new person has before anybody says otherwise. */
export const NEW_PERSON = {
  phone: null,
  wechatOpenid: null,
  staffAccount: null,
  passwordHash: null,
  demoPersona: null,
  email: null,
  officialAccountOpenid: null,
  wecomUserId: null,
  departmentId: null,
  workPhone: null,
  skills: [] as string[],
  zones: [] as string[],
  loadCap: 8,
  isActive: true,
} as const satisfies Omit<Person, 'id' | 'name'>;
