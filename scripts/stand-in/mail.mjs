import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server on `port`; what it takes is kept with the other messages. */
export function startMailServer(state, port, host) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, callback) => callback(state.takeFault('smtp/connect') === null ? null : new Error('not now')),
    onRcptTo: ({ address }, _session, callback) => callback(recipientProblem(state, address)),
    onData: (stream, session, callback) => {
      take(state, stream, session)
        // Taken, and silence: whoever sent it cannot know that it arrived.
        .then((id) => state.takeFault('smtp/answer') === null && callback(null, `queued as ${id}`))
        .catch((error) => callback(error));
    },
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve({ port: server.server.address().port, close: () => server.close() }));
  });
}

/** 550: no such mailbox, for good; 451: try again later. */
function recipientProblem(state, address) {
  if (address.startsWith('nobody@')) return Object.assign(new Error('no such mailbox'), { responseCode: 550 });
  const fault = state.takeFault('smtp/rcpt');
  return fault === null ? null : Object.assign(new Error('as ordered'), { responseCode: fault.value });
}

async function take(state, stream, session) {
  const mail = await simpleParser(stream);
  const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
  return state.deliver({
    channel: 'email',
    to,
    title: mail.subject ?? '',
    text: mail.text ?? '',
    dedupeKey: mail.messageId,
    autoSubmitted: mail.headers.get('auto-submitted'),
  });
}
