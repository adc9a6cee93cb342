<#noautoesc>
---
status: accepted
date: [=page.heading.date]
decision-makers: [=page.heading.decidersInYaml()]
consulted:
informed:
plumbline:
  format: 1
  decision: [=page.source.decision]
  catalog: [=page.source.catalog]
<#list page.source.overlays as overlay>
  overlay: {file: [=overlay.file], name: [=overlay.name]}
</#list>
  package: [=page.source.basePackage]
  chosen: [=page.chosen.id]
  variant: [=page.chosen.map.variant]
<#list routes>
  routes: {<#items as word, name>[=word]: [=name]<#sep>, </#items>}
</#list>
  decided-by: {certainty: [=page.outcome.map.certainty], answers: [=page.outcome.map.answers]}
  rejected:
<#list page.rejected as option>
    [=option.id]:
      vetoes: [[=option.map.vetoIds]]
      answers: [=option.map.answers]
      because: [=option.map.because]
</#list>
  rules: [<#list page.confirmation.rules as rule>[=rule.id]<#sep>, </#list>]
<#list page.confirmation.gaps>
  left-out: [<#items as gap>[=gap.rule.id]<#sep>, </#items>]
</#list>
  digests: [=page.source.digests]
<#list page.confirmation.notEnforceableInYaml as reason>
  not-enforceable: [=reason]
</#list>

---
</#noautoesc>

# [=page.heading.title]

- Status: accepted
- Deciders: [=page.heading.deciders]
- Date: [=page.heading.date]
- Tags: [=page.source.decision], [=page.chosen.id]

## Context and Problem Statement

In the context of **[=page.statement.context]**, facing [=page.statement.facing?no_esc],
we decided for **[=page.chosen.inSentence]** and against [=page.statement.against],
to achieve [=page.statement.toAchieve];
accepting [=page.statement.accepting].

## Decision Drivers

<#list page.drivers.answered as driver>
- **[=driver.shown]** (`[=driver.id]`)<#list driver.source as said>, [=said?no_esc]</#list>
</#list>

## Considered Options

- [=page.chosen.title]
<#list page.rejected as option>
- [=option.title]
</#list>

## Decision Outcome

Chosen option: "[=page.chosen.title]"[=page.chosen.madeInBrackets]. [=page.chosen.summary]
<#list routes>
Carried out by <#items as word, name>[=name] for [=word]<#sep>, </#items>.
</#list>

<#list page.outcome.sentences as sentence>
[=sentence]
</#list>

### Consequences

<#list page.outcome.gains as reason>
- Good: [=reason]
</#list>
<#list page.outcome.costs as reason>
- Bad: [=reason]
</#list>

### Confirmation

<#list page.confirmation.rules>
[=page.confirmation.by?no_esc]

<#list page.confirmation.rules?filter(rule -> rule.isOfEveryDesign())>
- <#items as rule>`[=rule.id]`<#sep>, </#items>: of every design
</#list>
<#items as rule>
<#if !rule.isOfEveryDesign()>
- `[=rule.id]`: [=rule.statement]
</#if>
</#items>
<#else>
No rule holds code to this decision.
</#list>
<#list page.confirmation.gaps>

Nothing checks these rules: each looks for parts of Plumbline's own layout that `[=page.source.basePackage?no_esc]` does not have.

<#items as gap>
- `[=gap.rule.id]`: [=gap.rule.statement] (it needs [=gap.names?no_esc])
</#items>
</#list>

## Pros and Cons of the Options

| Points of 10 | Weight |<#list [page.chosen] + page.rejected as option> [=option.title] |</#list>
| --- | ---: |<#list [page.chosen] + page.rejected as option> ---: |</#list>
<#list page.chosen.contributions as row>
| [=row.title] | [=row.weight] |<#list [page.chosen] + page.rejected as option> <#if option.isWhole()>[=option.contributions[row?index].points]<#else>–</#if> |</#list>
</#list>
| Score | 100 |<#list [page.chosen] + page.rejected as option> [=option.score] |</#list>
<#list page.quantities as row>
| [=row.name] | |<#list row.amounts as amount> [=amount] |</#list>
</#list>

<#list [page.chosen] + page.rejected as option>
### [=option.title]

<#if option.id == page.chosen.id>**Chosen**.<#elseif option.vetoes?has_content>[=option.summary] **Rejected**: impossible <#if option.canWin>with the answers reckoned with<#else>here</#if>.<#else>[=option.summary] **Rejected**[=option.rejected].</#if>
<#if option.parts?has_content>

Made of [=option.parts].
<#else>
<#if option.cost?has_content>

It costs [=option.cost].
</#if>

<#list option.contributions as row>
- [=row.title] [=row.points]: [=row.sum()]
</#list>
</#if>
<#list option.vetoes>

<#items as veto>
- `[=veto.id]`: [=veto.sentence]
</#items>
</#list>
<#list option.ruledOut>

Ruled out on the way:

<#items as part>
- [=part.subject]: [=part.because] (<#list part.vetoes as veto>`[=veto]`<#sep>, </#list>)
</#items>
</#list>

</#list>
## What would have to change

<#list pictures as picture>
![[=picture.here]]([=picture.file?no_esc])

</#list>
<#list page.changes.tips>
Single answers that would change it, nearest first:

| If | changes from | to | then |
| --- | --- | --- | --- |
<#items as tip>
| `[=tip.question]` | [=tip.from] | [=tip.to] | [=tip.then] |
</#items>
<#if page.changes.more gt 0>
| [=page.changes.more] more | | | see `plumbline explain` |
</#if>

<#else>
No change of a single answer would change the decision.

</#list>
<#list page.changes.pairs>
Where no single answer does, two together can:

<#items as pair>
- [=pair?no_esc]
</#items>

</#list>
<#list page.changes.weights>
Other weights would, the rest keeping their proportions:

<#items as weight>
- [=weight]
</#items>

</#list>
## More Information

Decided from `plumbline.yaml` with the catalog [=page.source.catalog][=page.source.catalogPlace?no_esc].
`plumbline regenerate --set question=answer` changes an answer, and updates or supersedes this record.
<#list page.source.overlays as overlay>

The overlay [=overlay.name], `[=overlay.file?no_esc]`, changes that catalog. [=overlay.why]

<#list overlay.changes as change>
- [=change]
</#list>
</#list>
<#list page.drivers.standard>

Nobody answered [=page.drivers.assumed()] of [=page.drivers.questions] questions; the catalog assumed:

| Questions | Assumed |
| --- | --- |
<#items as assumed>
| `[=assumed.group]` | [=assumed.answers] |
</#items>
</#list>
<#list page.supersedes>

## Links

<#items as record>
- Supersedes [[=record?no_esc]]([=record?no_esc].md)
</#items>
</#list>
