namespace VcpuLint.Model.Contracts;

/// <summary>
/// What the member returns belongs to the same vCPU as the object it is read from (<c>vcpu.Task</c>, <c>vcpu.HostCpu</c>, <c>vcore.Runner</c>):
/// a test of it is a test of that vCPU's work.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class SameVcpuAttribute : Attribute;

/// <summary>What the member returns belongs to the vCPU that runs here (<c>current</c>).</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class RunningVcpuAttribute : Attribute;

/// <summary>
/// An object of this type stands for one vCPU or a part of it, so that it matters whose it is: own (reached from the vCPU that the run loop was
/// given) or another's.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class VcpuPartAttribute : Attribute;
