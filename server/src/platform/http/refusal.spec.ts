import { BadRequestException, NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { DomainError } from '../domain-error';
import { toRefusal } from './refusal';

describe('toRefusal', () => {
  it.each([
    [new DomainError('COMPLAINT.NOT_FOUND'), 'COMPLAINT.NOT_FOUND'],
    [new NotFoundException(), 'REQUEST.NOT_FOUND'],
    [new PayloadTooLargeException(), 'REQUEST.TOO_LARGE'],
    [new BadRequestException(), 'REQUEST.INVALID'],
    [Object.assign(new Error('body'), { statusCode: 413 }), 'REQUEST.TOO_LARGE'],
    [Object.assign(new Error('json'), { statusCode: 400 }), 'REQUEST.INVALID'],
    [Object.assign(new Error('odd'), { statusCode: 418 }), 'REQUEST.INVALID'],
    [new Error('secret of the database'), 'SERVER.UNEXPECTED'],
    ['a thrown string', 'SERVER.UNEXPECTED'],
    [undefined, 'SERVER.UNEXPECTED'],
  ])('%s', (thrown, code) => {
    expect(toRefusal(thrown).code).toBe(code);
  });

  it('an_unforeseen_error_tells_nothing_of_its_cause', () => {
    expect(toRefusal(new Error('secret')).facts).toEqual({});
  });
});
