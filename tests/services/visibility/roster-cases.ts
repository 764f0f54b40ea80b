import { type CallCases, nothing, targetOf } from './call-case.ts'

const roster = (text: string) => new File([`氏名,所属,職名\n${text}`], '名簿.csv')

export const unitCases: CallCases<'units'> = {
  list: nothing,
  create: () => [{ name: '施設課', body: 'manager' }],
  update: async ({ officer }) =>
    (await officer.units.list({})).map((unit) => ({
      ...{ ...targetOf('unitId', unit), name: unit.name, body: unit.body },
    })),
  retire: async ({ officer }) => {
    const made = await officer.units.create({ name: '廃止する課', body: 'manager' })
    const [unit] = await officer.units.list({})
    return [made, ...(unit === undefined ? [] : [unit])].map((one) => targetOf('unitId', one))
  },
  reinstate: async ({ officer }) => {
    const made = await officer.units.create({ name: '廃止した課', body: 'manager' })
    return [targetOf('unitId', await officer.units.retire(targetOf('unitId', made)))]
  },
  reorder: async ({ officer }) => [
    { unitIds: (await officer.units.list({})).map(({ id }) => id).toReversed() },
  ],
}

export const staffCases: CallCases<'staff'> = {
  list: nothing,
  create: ({ staff }) => [
    {
      ...{ name: '新人 一郎', reading: '', title: '', employment: 'regular', audiences: ['staff'] },
      unitId: staff.colleague.unitId,
    },
  ],
  update: ({ staff }) =>
    [staff.respondent, staff.colleague, staff.quiet].map(
      ({ name, reading, title, employment, unitId, audiences, ...member }) => ({
        ...{ ...targetOf('staffMemberId', member), name, reading, title, employment, unitId, audiences },
      }),
    ),
  retire: ({ staff }) => [targetOf('staffMemberId', staff.quiet)],
  reinstate: async ({ officer, staff }) => [
    targetOf('staffMemberId', await officer.staff.retire(targetOf('staffMemberId', staff.quiet))),
  ],
  reorder: ({ staff: { colleague, excluded, holder, otherHead } }) => [
    {
      unitId: colleague.unitId,
      staffMemberIds: [holder, excluded, colleague, otherHead].map(({ id }) => id),
    },
  ],
  previewImport: ({ staff }) => [{ file: roster(`${staff.quiet.name},総務課,主査`) }],
  importFile: async ({ officer, staff }) => {
    const file = roster(`${staff.quiet.name},総務課,主査`)
    const { digest } = await officer.staff.previewImport({ file })
    return [{ file, digest, createUnits: false }]
  },
  exportFile: () => [{ format: 'csv' }, { format: 'xlsx' }],
}
