/** `Word.Document` and what hangs on it. */
import { oneOf, number, text, type ApiObject, type Property } from '../office/api-object';
import { WireError } from '../office/wire';
import { searchObject, type StretchTracking } from './api-range';
import { flatOpc } from './flat-opc';
import { letters } from './runs';
import { blocksIn, Cell, Control, Paragraph, paragraphsIn, Table, xmlOf, type Block, type Paper } from './paper';

/** What the client tracks. */
export interface Tracking extends StretchTracking {
  readonly keep: (paragraph: Paragraph) => void;
  readonly referenceOf: (paragraph: Paragraph) => string | undefined;
  readonly release: (reference: string) => void;
}

export interface World {
  readonly paper: Paper;
  readonly tracking: Tracking;
}

const MODES = ['Off', 'TrackAll', 'TrackMineOnly'];
const SELECTIONS = ['Select', 'Start', 'End'];
const BESIDE = ['Before', 'After'];
const MOST_TAG = 64;

export function documentObject(paper: Paper, tracking: Tracking, options: { readonly changeTracking: boolean }): ApiObject {
  const world: World = { paper, tracking };
  return {
    type: 'Document',
    properties: {
      body: { get: () => bodyObject(world) },
      contentControls: { get: () => controlsObject(world) },
      ...(options.changeTracking && {
        changeTrackingMode: {
          get: () => (paper.trackingMute ? undefined : paper.trackingMode),
          set: (mode) => {
            if (paper.trackingLocked) throw new WireError('AccessDenied', 'tracking is locked by a password');
            paper.trackingMode = oneOf(mode, MODES);
          },
        },
      }),
    },
    methods: {
      getSelection: () => selectionObject(world),
      _RemoveReference: (reference) => tracking.release(text(reference)),
    },
  };
}

function bodyObject(world: World): ApiObject {
  const { paper } = world;
  // Of a header, a footnote and the like the body of the text knows nothing.
  const whole = () =>
    paper.paragraphs
      .filter((paragraph) => !paper.bodies.has(paragraph))
      .map((paragraph) => ({ paragraph, start: 0, end: letters(paragraph.xml).length }));
  return {
    type: 'Body',
    methods: {
      getOoxml: () => flatOpc(paper.body),
      search: (wanted, options) => searchObject(world, whole(), wanted, options),
    },
  };
}

function controlsObject(world: World): ApiObject {
  const find = (id: unknown) => world.paper.controls.find((control) => control.id === number(id));
  return {
    type: 'ContentControlCollection',
    items: () => {
      const { controls, listsTwice } = world.paper;
      return [...controls, ...(listsTwice ? controls : [])].map((control) => controlObject(world, control));
    },
    methods: {
      getById: (id) => {
        const control = find(id);
        if (!control) throw new WireError('ItemNotFound', `no control ${String(id)}`, 'ContentControlCollection.getById');
        return controlObject(world, control);
      },
      getByIdOrNullObject: (id) => {
        const control = find(id);
        return control ? controlObject(world, control) : null;
      },
    },
  };
}

function selectionObject(world: World): ApiObject {
  const { block } = world.paper.selection;
  return {
    type: 'Range',
    properties: {
      paragraphs: {
        get: (): ApiObject => ({
          type: 'ParagraphCollection',
          methods: {
            getLast: () => {
              const last = block instanceof Paragraph ? block : paragraphsIn(block).at(-1);
              if (!last) throw new WireError('ItemNotFound', 'no paragraph is selected');
              return paragraphObject(world, last);
            },
          },
        }),
      },
    },
  };
}

/** What every block tells of what is around it. */
function surroundings(world: World, block: Block): Readonly<Record<string, Property>> {
  const around = () => world.paper.around(block);
  const table = () => around().find((each) => each instanceof Table);
  const control = () => around().find((each) => each instanceof Control);
  // A cell has a body of its own; outermost is that of the document, or of a header and the like.
  const bodyType = (): string => {
    const blocks = around();
    if (blocks.some((each) => each instanceof Cell)) return 'TableCell';
    return world.paper.bodies.get(block) ?? 'MainDoc';
  };
  return {
    parentBody: { get: () => ({ type: 'Body', properties: { type: { get: bodyType } } }) },
    parentTable: {
      get: () => {
        const parent = table();
        if (!parent) throw new WireError('ItemNotFound', 'that is not in a table');
        return tableObject(world, parent);
      },
    },
    parentContentControlOrNullObject: {
      get: () => {
        const parent = control();
        return parent ? controlObject(world, parent) : null;
      },
    },
  };
}

function insertParagraph(world: World, place: Block, looks: string, content: unknown, location: unknown): ApiObject {
  const where = oneOf(location, BESIDE);
  if (text(content) !== '') throw new WireError('ApiNotFound', 'the test host inserts empty paragraphs only');
  world.paper.change('insertParagraph', place, 'beside');
  const paragraph = new Paragraph('<w:p/>');
  paragraph.looks = looks;
  if (looks === '') paragraph.xml = '<w:p/>';
  world.paper.insertBeside(place, where, paragraph);
  return paragraphObject(world, paragraph);
}

export function paragraphObject(world: World, paragraph: Paragraph): ApiObject {
  const { paper, tracking } = world;
  return {
    type: 'Paragraph',
    reference: () => tracking.referenceOf(paragraph),
    properties: {
      ...surroundings(world, paragraph),
      text: { get: () => paragraph.text },
      isListItem: { get: () => paragraph.isListItem },
      tableNestingLevel: { get: () => paper.around(paragraph).filter((each) => each instanceof Table).length },
      styleBuiltIn: {
        set: (style) => {
          oneOf(style, ['Normal']);
          paper.change('style', paragraph);
          const bare = paragraph.looks.replace(/<w:pStyle [^>]*>/, '');
          if (bare !== paragraph.looks) paragraph.looks = bare === '<w:pPr></w:pPr>' ? '' : bare;
        },
      },
    },
    methods: {
      getPreviousOrNullObject: () => {
        const previous = paper.paragraphs[paper.paragraphs.indexOf(paragraph) - 1];
        return previous ? paragraphObject(world, previous) : null;
      },
      // What is put beside a paragraph looks like it.
      insertParagraph: (content, location) => insertParagraph(world, paragraph, paragraph.looks, content, location),
      insertContentControl: () => {
        if (paper.commentSelected) throw new WireError('GeneralException', 'a comment is selected', 'Paragraph.insertContentControl');
        paper.change('insertContentControl', paragraph);
        const { blocks } = paper.containerOf(paragraph);
        const control = new Control(paper.nextId(), [paragraph]);
        blocks.splice(blocks.indexOf(paragraph), 1, control);
        return controlObject(world, control);
      },
      detachFromList: () => {
        paper.change('list', paragraph);
        paragraph.looks = paragraph.looks.replace(/<w:numPr>.*?<\/w:numPr>/s, '');
      },
      select: (mode) => {
        paper.selection = { block: paragraph, mode: oneOf(mode, SELECTIONS) };
      },
      _KeepReference: () => tracking.keep(paragraph),
    },
  };
}

function tableObject(world: World, table: Table): ApiObject {
  return {
    type: 'Table',
    properties: surroundings(world, table),
    methods: { insertParagraph: (content, location) => insertParagraph(world, table, '', content, location) },
  };
}

function controlObject(world: World, control: Control): ApiObject {
  const { paper } = world;
  const write = (set: (value: unknown) => void) => (value: unknown) => {
    paper.change('control', control);
    set(value);
  };
  return {
    type: 'ContentControl',
    properties: {
      ...surroundings(world, control),
      id: { get: () => control.id },
      subtype: { get: () => control.subtype },
      cannotEdit: { get: () => control.cannotEdit },
      tag: { get: () => control.tag, set: write((value) => (control.tag = text(value, MOST_TAG))) },
      title: { get: () => control.title, set: write((value) => (control.title = text(value, MOST_TAG))) },
      appearance: {
        get: () => control.appearance,
        set: write((value) => (control.appearance = oneOf(value, ['BoundingBox', 'Tags', 'Hidden']))),
      },
    },
    methods: {
      getOoxml: () => {
        // As Word does (office-js#5263).
        if (paper.around(control).some((each) => each instanceof Cell) && blocksIn(control).some((block) => block instanceof Table)) {
          throw new WireError('GeneralException', 'a table in a control in a cell');
        }
        return flatOpc(control.blocks.map(xmlOf).join('') + '<w:sectPr/>');
      },
      insertOoxml: (ooxml, location) => {
        oneOf(location, ['Replace']);
        refuseBareTable(control);
        const blocks = paper.read(text(ooxml, Infinity));
        paper.change('insertOoxml', control);
        if (paper.addsParagraph || !(blocks.at(-1) instanceof Paragraph)) blocks.push(new Paragraph('<w:p/>'));
        control.blocks = blocks;
        return { type: 'Range', properties: {} };
      },
      insertParagraph: (content, location) => {
        refuseBareTable(control);
        return insertParagraph(world, control, '', content, location);
      },
      select: (mode) => {
        paper.selection = { block: control, mode: oneOf(mode, SELECTIONS) };
      },
    },
  };
}

function refuseBareTable(control: Control): void {
  if (control.subtype === 'RichTextTable') throw new WireError('InvalidArgument', 'not for a control around a table');
}
