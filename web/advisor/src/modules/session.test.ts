import type { Me, Role } from '@klankbord/staff/account-api'
import { expect, test } from 'vitest'
import { outsideOf } from './session.ts'

const withRoles = (...roles: Role[]): Me => ({
  person: 'p',
  name: 'Noor',
  roles,
  kid: null,
  vault: false,
  language: 'nl',
})

test('an advisor who also manages the practice opens cases', () => {
  expect(outsideOf(withRoles('practice-manager', 'advisor'))).toBeNull()
})

test('a practice manager has no cases here', () => {
  expect(outsideOf(withRoles('practice-manager'))).toBe('practice')
})

test('a contact person gets the link to hand over, and no case', () => {
  expect(outsideOf(withRoles('contact-person'))).toBe('contact')
})

test('an officer of an organisation has no place here', () => {
  expect(outsideOf(withRoles('officer'))).toBe('role')
})
