/**
 * Microsoft's types for the globals `Office`, `Excel` and `Word`. Its package names no types, so
 * they are referred to by their file.
 */
/// <reference types="@microsoft/office-js/dist/office" />
