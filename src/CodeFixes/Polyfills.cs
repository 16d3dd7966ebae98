#pragma warning disable IDE0130 // The compiler looks for this type in this namespace; netstandard2.0 lacks it.
namespace System;

/// <summary>What the compiler needs for list patterns.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
