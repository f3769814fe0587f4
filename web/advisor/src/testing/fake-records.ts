import { readRecordHeader } from '@klankbord/protocol/record'
import { Problem } from '@klankbord/staff/http'
import type { RecordsApi } from '../modules/records-api.ts'

/** What case-service keeps of records, without a server: sets by case, newest wires by record. */
export class FakeRecords implements RecordsApi {
  readonly sets = new Map<string, string>()
  readonly wires = new Map<string, Uint8Array>()
  readonly log: string[] = []
  fail: Error | null = null

  private called(call: string): void {
    this.log.push(call)
    if (this.fail) throw this.fail
  }

  async ofCase(id: string) {
    this.called('ofCase')
    const set = this.sets.get(id) ?? null
    const records = [...this.wires.values()].filter((wire) => readRecordHeader(wire).set === set)
    return { set, records }
  }

  async nameSet(id: string, set: string) {
    this.called('nameSet')
    if ((this.sets.get(id) ?? set) !== set) throw new Problem('conflict', 409)
    this.sets.set(id, set)
  }

  async save(wire: Uint8Array) {
    this.called('save')
    const { set, record, version } = readRecordHeader(wire)
    if (![...this.sets.values()].includes(set)) throw new Problem('not-found', 404)
    const before = this.wires.get(record)
    if (version !== (before ? readRecordHeader(before).version : 0) + 1) throw new Problem('stale', 412)
    this.wires.set(record, wire)
  }

  async remove(_set: string, id: string) {
    this.called('remove')
    this.wires.delete(id)
  }
}
