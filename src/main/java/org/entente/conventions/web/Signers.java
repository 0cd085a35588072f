package org.entente.conventions.web;

/// Who may sign for a cluster.
///
/// @param mine whether the reader may
/// @param names the presidents; empty while nobody presides over the cluster
public record Signers(boolean mine, String names) {}
