namespace VcpuLint.Tests.Verifying.Specimens;

/// <summary>What a specimen of a fix does wrong; the verifier has to notice each.</summary>
public enum FixFlaw
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It offers a change that is none.</summary>
    ChangesNothing,

    /// <summary>Its result does not compile.</summary>
    DoesNotCompile,

    /// <summary>It leaves the diagnostic where it is.</summary>
    FixesNothing,

    /// <summary>It replaces the diagnostic by two.</summary>
    AddsAnother,

    /// <summary>It cannot fix all.</summary>
    HasNoFixAll,

    /// <summary>It has no equivalence key.</summary>
    HasNoKey,
}
