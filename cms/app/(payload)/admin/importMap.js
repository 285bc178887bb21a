import { DayInput as DayInput_e80378c77fa124db8f045fbe311d7f3b } from '../../../admin/DayInput.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PasteFeatureClient as PasteFeatureClient_e96b457932d64ea623ca41fa5bfd491a } from '../../../editor/feature.client.ts'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { Standing as Standing_e9e30f86cc494241f6b98ec5f3032621 } from '../../../admin/lists/Standing.tsx'
import { Nothing as Nothing_426ae6dd3bcd19f83474f249bbd5ccf0 } from '../../../admin/desk/Nothing.tsx'
import { QuickFilters as QuickFilters_5ac2c7dd6276887dff2c14dc23f2bbb8 } from '../../../admin/lists/QuickFilters.tsx'
import { ExchangeLinks as ExchangeLinks_4d58fda437c2f71cda09c70d6a670739 } from '../../../admin/lists/ExchangeLinks.tsx'
import { Desk as Desk_17e514c0f145bf98c1110905c5e4e143 } from '../../../admin/desk/Desk.tsx'
import { TimeInput as TimeInput_e80378c77fa124db8f045fbe311d7f3b } from '../../../admin/DayInput.tsx'
import { ChoiceInput as ChoiceInput_23be462e4dda66e647921e1b11b28669 } from '../../../admin/ChoiceInput.tsx'
import { ChoicesInput as ChoicesInput_970b9cedf99a0b9e74851e62dc9afc5f } from '../../../admin/ChoicesInput.tsx'
import { RuleLabel as RuleLabel_0ebf8d26722551ff9e2ca2ac039217f1 } from '../../../admin/RuleLabel.tsx'
import { SchedulePreview as SchedulePreview_45b06228d9c48fa7ac5377c7806a6daf } from '../../../admin/SchedulePreview.tsx'
import { NextDate as NextDate_c12c3dd8fdd839075b31546d7bbdffb2 } from '../../../admin/lists/NextDate.tsx'
import { AgainMenuItem as AgainMenuItem_9e3dd7ca53261ca34b0fb5d28e701db2 } from '../../../admin/again/AgainMenuItem.tsx'
import { SuggestedFigures as SuggestedFigures_c457e35339022952f592a15990368f3e } from '../../../admin/SuggestedFigures.tsx'
import { UsedIn as UsedIn_d9a485d023809d2bdde1661f2e3cec34 } from '../../../admin/lists/UsedIn.tsx'
import { Wants as Wants_b4d7934871e9130a659aca193c40aed7 } from '../../../admin/lists/Wants.tsx'
import { SignIn as SignIn_3de65a6690265421d2fa4d2c8c822669 } from '../../../admin/account/SignIn.tsx'
import { PersonsLink as PersonsLink_bf3717118155a96c92de65aab6db2ed6 } from '../../../admin/persons/PersonsLink.tsx'
import { Icon as Icon_630d135cac888c7b37941a74e2c3701b } from '../../../admin/brand/Logo.tsx'
import { Logo as Logo_630d135cac888c7b37941a74e2c3701b } from '../../../admin/brand/Logo.tsx'
import { WhomToAsk as WhomToAsk_bdfa510dd3623eae4f1d1a156bb1ffc2 } from '../../../admin/brand/WhomToAsk.tsx'
import { Naming as Naming_eb688bfa169ce0122090d85945fff2fb } from '../../../admin/brand/Naming.tsx'
import { Login as Login_cdeedc4afb61a71914f1471bcaff39b5 } from '../../../admin/account/Login.tsx'
import { Dashboard as Dashboard_f781e9028d57a98d9263c5f8db6380b6 } from '../../../admin/dashboard/Dashboard.tsx'
import { Again as Again_2b9514fdcd0d8fbd420781faedd4b906 } from '../../../admin/again/Again.tsx'
import { Guide as Guide_c0d9a173c12f73aea1189ac5d318d193 } from '../../../admin/guide/Guide.tsx'
import { Persons as Persons_ff06b0d3a67fc2b40547681bac5535b1 } from '../../../admin/persons/Persons.tsx'
import { ImportPage as ImportPage_2f8aaec3ab74bc857366d582bbef301f } from '../../../admin/exchange/ImportPage.tsx'
import { Forgot as Forgot_216b71e08449b7390e479114762141cd } from '../../../admin/brand/Forgot.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/DayInput.tsx#DayInput": DayInput_e80378c77fa124db8f045fbe311d7f3b,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/editor/feature.client.ts#PasteFeatureClient": PasteFeatureClient_e96b457932d64ea623ca41fa5bfd491a,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/lists/Standing.tsx#Standing": Standing_e9e30f86cc494241f6b98ec5f3032621,
  "/admin/desk/Nothing.tsx#Nothing": Nothing_426ae6dd3bcd19f83474f249bbd5ccf0,
  "/admin/lists/QuickFilters.tsx#QuickFilters": QuickFilters_5ac2c7dd6276887dff2c14dc23f2bbb8,
  "/admin/lists/ExchangeLinks.tsx#ExchangeLinks": ExchangeLinks_4d58fda437c2f71cda09c70d6a670739,
  "/admin/desk/Desk.tsx#Desk": Desk_17e514c0f145bf98c1110905c5e4e143,
  "/admin/DayInput.tsx#TimeInput": TimeInput_e80378c77fa124db8f045fbe311d7f3b,
  "/admin/ChoiceInput.tsx#ChoiceInput": ChoiceInput_23be462e4dda66e647921e1b11b28669,
  "/admin/ChoicesInput.tsx#ChoicesInput": ChoicesInput_970b9cedf99a0b9e74851e62dc9afc5f,
  "/admin/RuleLabel.tsx#RuleLabel": RuleLabel_0ebf8d26722551ff9e2ca2ac039217f1,
  "/admin/SchedulePreview.tsx#SchedulePreview": SchedulePreview_45b06228d9c48fa7ac5377c7806a6daf,
  "/admin/lists/NextDate.tsx#NextDate": NextDate_c12c3dd8fdd839075b31546d7bbdffb2,
  "/admin/again/AgainMenuItem.tsx#AgainMenuItem": AgainMenuItem_9e3dd7ca53261ca34b0fb5d28e701db2,
  "/admin/SuggestedFigures.tsx#SuggestedFigures": SuggestedFigures_c457e35339022952f592a15990368f3e,
  "/admin/lists/UsedIn.tsx#UsedIn": UsedIn_d9a485d023809d2bdde1661f2e3cec34,
  "/admin/lists/Wants.tsx#Wants": Wants_b4d7934871e9130a659aca193c40aed7,
  "/admin/account/SignIn.tsx#SignIn": SignIn_3de65a6690265421d2fa4d2c8c822669,
  "/admin/persons/PersonsLink.tsx#PersonsLink": PersonsLink_bf3717118155a96c92de65aab6db2ed6,
  "/admin/brand/Logo.tsx#Icon": Icon_630d135cac888c7b37941a74e2c3701b,
  "/admin/brand/Logo.tsx#Logo": Logo_630d135cac888c7b37941a74e2c3701b,
  "/admin/brand/WhomToAsk.tsx#WhomToAsk": WhomToAsk_bdfa510dd3623eae4f1d1a156bb1ffc2,
  "/admin/brand/Naming.tsx#Naming": Naming_eb688bfa169ce0122090d85945fff2fb,
  "/admin/account/Login.tsx#Login": Login_cdeedc4afb61a71914f1471bcaff39b5,
  "/admin/dashboard/Dashboard.tsx#Dashboard": Dashboard_f781e9028d57a98d9263c5f8db6380b6,
  "/admin/again/Again.tsx#Again": Again_2b9514fdcd0d8fbd420781faedd4b906,
  "/admin/guide/Guide.tsx#Guide": Guide_c0d9a173c12f73aea1189ac5d318d193,
  "/admin/persons/Persons.tsx#Persons": Persons_ff06b0d3a67fc2b40547681bac5535b1,
  "/admin/exchange/ImportPage.tsx#ImportPage": ImportPage_2f8aaec3ab74bc857366d582bbef301f,
  "/admin/brand/Forgot.tsx#Forgot": Forgot_216b71e08449b7390e479114762141cd,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
