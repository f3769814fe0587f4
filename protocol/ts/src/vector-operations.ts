import { paddedSize, padme, sealFile } from './attachment.ts'
import * as authorship from './authorship.ts'
import { checkBundle } from './bundle.ts'
import { base64url, hex, text, unhex, utf8 } from './bytes.ts'
import { dateOf, dayOf } from './days.ts'
import { derive, deriveSealKey, digestHex, importRoot, nameOf, textHash } from './digest.ts'
import * as directory from './directory.ts'
import { signerOf, verify } from './ed25519.ts'
import { type Direction, readEnvelope } from './envelope.ts'
import { openGrant, sealGrant, verifyGrant } from './grant.ts'
import type { Input } from './known-answer.ts'
import { messageHash, messageHeader, openEnvelope, sealEnvelope } from './message.ts'
import { unpad } from './padding.ts'
import { groups, readPickupCode, withCheckDigits } from './pickup-code.ts'
import { checkPrekey, prekeyHash, readPrekey, signPrekey } from './prekey.ts'
import { findNonce } from './proof-of-work.ts'
import { makeShare, sealRecordJson } from './record.ts'
import { demand } from './refused.ts'
import { reporterKeysOf, rootOf } from './reporter-keys.ts'
import { importSealKey, open, seal } from './seal.ts'
import * as statements from './statements.ts'
import { makeThreadGrant } from './thread.ts'
import * as vault from './vault.ts'
import { statementOf } from './vector-statements.ts'

const asOfficer = (i: Input) => ({
  ...{ thread: i.string('threadId'), self: i.string('self') },
  ...{ advisorKey: i.bytes('advisorPk'), grantSigner: i.string('grantSigner') },
})

async function directionKey(i: Input, direction: number): Promise<CryptoKey> {
  return deriveSealKey(await importRoot(i.bytes('key')), 'dir', Uint8Array.of(direction))
}

async function openVector(i: Input) {
  const wire = i.bytes('wire')
  const { kind, direction: dir, container, epoch, seq, prev, msgId } = messageHeader(wire)
  const header = { kind, dir, container, epoch, seq, prev, msgId }
  if (i.has('expect')) {
    const place = i.inner('expect').values
    demand(
      Object.entries(place).every(([name, value]) =>
        Object.entries(header).some(([n, v]) => n === name && v === value),
      ),
    )
  }
  const key = await directionKey(i, dir)
  await openEnvelope(key, wire)
  return { ...header, json: text(unpad(await open(key, wire, 78))) }
}

async function checkDirectory(i: Input) {
  const anchor = i.inner('anchor')
  const pin = anchor.has('fragment') ? directory.parseFragment(anchor.string('fragment')) : null
  const checked = await directory.checkChain(i.list('entries') as unknown as directory.DirectoryEntry[], {
    pin,
    known: anchor.has('hash') ? { hash: anchor.string('hash') } : null,
    today: dateOf(i.number('today')),
    ...(i.has('channel') ? { channel: i.string('channel') } : {}),
  })
  demand(checked.pinOk !== false)
  const { seq, hash, people } = checked.newest
  return { seq, hash, people: people.length }
}

/** Every operation that occurs in `protocol/vectors`, by its name. For tests only. */
export const operations: Record<string, (i: Input) => unknown> = {
  'code.make': (i) => {
    const code = withCheckDigits(i.string('digits'))
    return { code, shown: groups(code).join(' ') }
  },
  'code.normalise': (i) => {
    const read = readPickupCode(i.string('text'))
    demand('digits' in read)
    return { code: read.digits }
  },
  'code.root': async (i) => ({ r0: hex(await rootOf(i.string('code'))) }),
  'reporter.mailbox': async (i) => {
    const seed = await derive(await importRoot(i.bytes('r0')), 'mailbox-sign')
    const { mailbox, mailboxKey } = await reporterKeysOf(i.bytes('r0'))
    return { mbxSeed: hex(seed), mbxPk: hex(mailboxKey), mailboxId: mailbox }
  },
  'reporter.caseKey': async (i) => {
    const context = unhex(i.number('epoch').toString(16).padStart(8, '0'))
    return { caseKey: hex(await derive(await importRoot(i.bytes('r0')), 'case-key', context)) }
  },
  'reporter.escalation': async (i) => {
    const seed = await derive(await importRoot(i.bytes('r0')), 'escalation-sign', i.bytes('escNonce'))
    const keys = await (await reporterKeysOf(i.bytes('r0'))).escalation(i.string('escNonce'))
    const authPre = hex(await keys.exposeAuthorship())
    return { escSeed: hex(seed), escPk: hex(keys.publicKey), authPre, authCommit: hex(keys.authCommit) }
  },
  'key.dir': async (i) => {
    const root = await importRoot(i.bytes('key'))
    return { key: hex(await derive(root, 'dir', Uint8Array.of(i.number('dir')))) }
  },
  'key.records': async (i) => ({ key: hex(await derive(await importRoot(i.bytes('setKey')), 'records')) }),
  'key.vault': async (i) => ({
    key: hex(await derive(await importRoot(i.bytes('vk')), 'vault-blob', i.bytes('owner'))),
  }),
  hash: async (i) => ({ hash: await digestHex(i.string('name'), i.bytes('data')) }),
  'hash.text': async (i) => ({ hash: await textHash(i.string('text')) }),
  'hash.officers': async (i) => ({ hash: await statements.officersHash(i.values.kids as string[]) }),
  'ed25519.pk': async (i) => ({ pk: hex((await signerOf(i.bytes('seed'))).publicKey) }),
  kid: async (i) => ({ kid: await nameOf('kid', i.bytes('pk')) }),
  pin: async (i) => {
    const pin = await directory.pinOf(i.bytes('rootPk'), i.string('channel'))
    return { pin: hex(pin), fragment: directory.makeFragment(pin), spoken: directory.spoken(pin) }
  },
  sign: async (i) => ({
    sig: hex(await (await signerOf(i.bytes('seed'))).sign(i.string('tag'), i.bytes('m'))),
  }),
  verify: async (i) => {
    demand(await verify(i.bytes('pk'), i.string('tag'), i.bytes('m'), i.bytes('sig')))
    return { ok: true }
  },
  'prekey.make': async (i) => {
    const identity = await vault.identityOf(i.bytes('idSeed'))
    const wire = await signPrekey(await signerOf(identity.seed), identity.kid, {
      role: i.number('role') as 1 | 2,
      week: dateOf(i.number('notBefore')),
      vaultVersion: i.number('vaultVersion'),
      seed: i.bytes('seed'),
    })
    return { wire: hex(wire), hash: await prekeyHash(readPrekey(wire)) }
  },
  'prekey.check': async (i) => {
    const prekey = await checkPrekey(i.bytes('wire'), {
      identityKey: i.bytes('idPk'),
      role: i.number('role') as 1 | 2,
      today: dateOf(i.number('today')),
    })
    const { owner, vaultVersion } = prekey
    const [notBefore, notAfter] = [dayOf(prekey.notBefore), dayOf(prekey.notAfter)]
    return { owner, notBefore, notAfter, vaultVersion, hash: await prekeyHash(prekey) }
  },
  'grant.make': async (i) => {
    const signer = await signerOf(i.bytes('mbxSeed'))
    const mailbox = await nameOf('mailbox-id', signer.publicKey)
    const prekey = readPrekey(i.bytes('prekey'))
    const parts = {
      mailbox,
      epoch: i.number('epoch'),
      prekey,
      held: i.number('hold') === 1,
      entries: i.entries(),
    }
    return { wire: hex(await sealGrant(parts, signer, i.wing())) }
  },
  'grant.verify': async (i) => verifyGrant(i.bytes('wire'), i.bytes('mbxPk')),
  'grant.open': async (i) => {
    const seeds = new Map([[i.string('prekeyHash'), i.bytes('seed')]])
    const { epoch, held, raw } = await openGrant(i.bytes('wire'), seeds, i.bytes('mbxPk'))
    return { epoch, hold: held ? 1 : 0, entries: [...raw].map(([n, key]) => ({ epoch: n, key: hex(key) })) }
  },
  'threadGrant.make': async (i) => {
    const prekey = readPrekey(i.bytes('prekey'))
    const parts = { thread: i.string('threadId'), epoch: i.number('epoch'), prekey, entries: i.entries() }
    return { wire: hex(await makeThreadGrant(parts, await vault.identityOf(i.bytes('idSeed')), i.wing())) }
  },
  'share.make': async (i) => {
    const parts = { set: i.string('setId'), setKey: i.bytes('setKey'), prekey: readPrekey(i.bytes('prekey')) }
    return { wire: hex(await makeShare(parts, await vault.identityOf(i.bytes('idSeed')), i.wing())) }
  },
  'directory.sign': async (i) => {
    const bytes = utf8(i.string('json'))
    const signature = await (await signerOf(i.bytes('rootSeed'))).sign('directory', bytes)
    return { dir: base64url(bytes), sig: base64url(signature), hash: await digestHex('directory', bytes) }
  },
  'directory.check': checkDirectory,
  'message.make': async (i) => {
    const header = {
      kind: i.number('kind') as 1 | 2,
      direction: i.number('dir') as Direction,
      container: i.string('container'),
      epoch: i.number('epoch'),
      seq: i.number('seq'),
      prev: i.string('prev'),
      msgId: i.string('msgId'),
    }
    const json = utf8(i.string('json'))
    const wire = await sealEnvelope(await directionKey(i, header.direction), header, json, i.bytes('salt'))
    return { wire: hex(wire), hash: await messageHash(wire) }
  },
  'message.open': openVector,
  'json.envelope': (i) => readEnvelope(i.bytes('data'), i.number('dir') as Direction, i.number('seq')),
  'statement.make': async (i) => {
    const m = statementOf(i.string('tag'), i.inner('fields'))
    return { m: hex(m), sig: hex(await (await signerOf(i.bytes('seed'))).sign(i.string('tag'), m)) }
  },
  'escalation.check': async (i) => {
    const { escPk, escNonce, authCommit, docHash } = await statements.checkEscalation(
      i.values.body,
      asOfficer(i),
    )
    return { escPk: hex(escPk), escNonce, authCommit, docHash }
  },
  'escalation.checkAll': async (i) => {
    const parts = await checkBundle(i.values.body, asOfficer(i))
    return {
      escNonces: parts.map(({ escNonce }) => escNonce).join(' '),
      docHashes: parts.map(({ docHash }) => docHash).join(' '),
    }
  },
  'authorship.prove': async (i) => {
    const keys = await (await reporterKeysOf(i.bytes('r0'))).escalation(i.string('escNonce'))
    const verifier = { name: i.string('verifier'), nonce: i.string('nonce') }
    const report = { escNonce: i.string('escNonce'), docHash: i.string('docHash') }
    return { proof: await authorship.proveAuthorship(keys, verifier, report) }
  },
  'authorship.reveal': async (i) => {
    const keys = await (await reporterKeysOf(i.bytes('r0'))).escalation(i.string('escNonce'))
    return { proof: await authorship.revealAuthorship(keys, i.string('docHash')) }
  },
  'authorship.check': async (i) => {
    const verifier = { name: i.string('verifier'), nonce: i.string('nonce') }
    const found = await authorship.examineAuthorship(utf8(i.string('report')), i.string('proof'), verifier)
    demand(found.proven)
    const { title, day } = found.document
    return { way: found.way, docHash: found.docHash, title, day }
  },
  padme: (i) => ({ size: padme(i.number('n')) }),
  'file.size': (i) => ({ size: paddedSize(i.number('len'), i.values.thread === true) }),
  seal: async (i) => {
    const header = i.bytes('hdr')
    const wire = await seal(await importSealKey(i.bytes('key')), header, i.pattern(), i.bytes('salt'))
    return { box: hex(wire.subarray(header.length)) }
  },
  'attachment.make': async (i) => {
    const parts = {
      id: i.string('attId'),
      key: i.bytes('key'),
      thread: i.values.thread === true,
      salt: i.bytes('salt'),
    }
    const { wire } = await sealFile(i.pattern(), i.string('container'), parts)
    return { wire: hex(new Uint8Array(await wire.arrayBuffer())) }
  },
  'vault.make': async (i) => {
    const owner = i.string('owner')
    const version = i.number('version')
    return {
      wire: hex(await vault.sealVaultText(i.bytes('vk'), owner, version, i.string('json'), i.bytes('salt'))),
    }
  },
  'wrap.make': async (i) => {
    const method = i.number('method') as vault.WrapMethod
    const header = { owner: i.string('owner'), method, wrapId: i.string('wrapId'), param: i.bytes('param') }
    return { wire: hex(await vault.sealWrap(i.bytes('kek'), header, i.bytes('vk'), i.bytes('salt'))) }
  },
  'kek.passphrase': async (i) => {
    const [phrase, param, wrapId] = [i.string('passphrase'), i.bytes('param'), i.string('wrapId')]
    const argon = await vault.stretchPassphrase(phrase, param)
    return {
      bytes: hex(vault.passphraseBytes(phrase)),
      argon: hex(argon),
      kek: hex(await derive(await importRoot(argon), 'vault/kek-pass', unhex(wrapId))),
    }
  },
  'kek.passkey': async (i) => ({
    prfInput: hex(await vault.prfSalt(i.string('owner'), i.string('wrapId'))),
    kek: hex(await vault.kekFromPrf(i.bytes('prf'), i.string('wrapId'))),
  }),
  'kit.encode': async (i) => ({ text: await vault.kitText(i.bytes('secret')) }),
  'record.make': async (i) => {
    const [set, record, author] = [i.string('setId'), i.string('recordId'), i.string('author')]
    const header = { set, record, author, version: i.number('version') }
    return {
      wire: hex(await sealRecordJson(i.bytes('setKey'), header, utf8(i.string('json')), i.bytes('salt'))),
    }
  },
  'pow.find': async (i) => ({
    nonce: await findNonce(i.string('challenge'), i.string('mailboxId'), i.number('d')),
  }),
}
