import type { Http } from '@klankbord/staff/http'
import { list, record, text, whole } from '@klankbord/staff/shapes'

/** How many contacts per 100 staff all organisations of a sector had together; tenths. */
export type SectorFigure = { year: number; organisations: number; tenths: number }
export type BenchmarkSector = { sector: string; organisations: number; figures: readonly SectorFigure[] }

function readFigure(value: unknown): SectorFigure {
  const { year, organisations, tenths } = record(value)
  return { year: whole(year), organisations: whole(organisations), tenths: whole(tenths) }
}

function readSector(value: unknown): BenchmarkSector {
  const { sector, organisations, figures } = record(value)
  return {
    sector: text(sector),
    organisations: whole(organisations),
    figures: list(readFigure)(figures),
  }
}

/** The sectors of the practice beside each other, as reports show them (RPT-17). */
export async function readBenchmark(http: Http): Promise<readonly BenchmarkSector[]> {
  const { body } = await http.json('GET', '/v1/practice/benchmark')
  return list(readSector)(record(body).sectors)
}
