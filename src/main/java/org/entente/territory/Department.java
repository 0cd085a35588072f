package org.entente.territory;

/// A department, or an overseas collectivity that INSEE numbers among them.
public record Department(DepartmentCode code, String name) {}
