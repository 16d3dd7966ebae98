using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// What one architecture adds to the common code (<c>kvm_arch_vcpu_*</c>, <c>include/linux/kvm_host.h</c>). A port derives from it, carries
/// <see cref="PortAttribute"/>, and is written against the types of this namespace only.
/// </summary>
public abstract class ArchPort
{
    /// <summary>
    /// Runs the vCPU until user space has to do something (<c>kvm_arch_vcpu_ioctl_run</c>). It is called and returns with interrupts and
    /// preemption on, no lock and no read section held, in the thread of the vCPU.
    /// </summary>
    /// <param name="vcpu">The vCPU.</param>
    /// <returns>0: the exit reason says why; negative: an error, <c>-EINTR</c> for a signal. Some ports return positive codes of their own.</returns>
    [RunLoop]
    public abstract int Run(Vcpu vcpu);

    /// <summary>
    /// Makes the port's part of a VM (<c>kvm_arch_init_vm</c>): once, before anything else is called. Context: may sleep.
    /// </summary>
    /// <param name="vm">The VM.</param>
    [ColdPath]
    public virtual void InitVm(Vm vm)
    {
    }

    /// <summary>
    /// Makes the port's part of a vCPU (<c>kvm_arch_vcpu_create</c>, <c>kvm_arch_vcpu_postcreate</c>): once, before its first load. Context: may
    /// sleep.
    /// </summary>
    /// <param name="vcpu">The vCPU.</param>
    [ColdPath]
    public virtual void InitVcpu(Vcpu vcpu)
    {
    }

    /// <summary>
    /// Loads the vCPU on a CPU (<c>kvm_arch_vcpu_load</c>): at the beginning of the run and whenever the scheduler brings the thread back.
    /// Context: preemption off.
    /// </summary>
    /// <param name="vcpu">The vCPU.</param>
    /// <param name="cpu">The number of the CPU; <see cref="Vcpu.Cpu"/> still is the one before.</param>
    [Requires(Preemption = PreemptionState.Disabled)]
    [PublishesCpu]
    public virtual void Load(Vcpu vcpu, [CpuNumber] int cpu) => vcpu.Cpu = cpu;

    /// <summary>
    /// Takes the vCPU off its CPU (<c>kvm_arch_vcpu_put</c>): at the end of the run and whenever the scheduler takes the thread away.
    /// Context: preemption off.
    /// </summary>
    /// <param name="vcpu">The vCPU.</param>
    [Requires(Preemption = PreemptionState.Disabled)]
    public virtual void Put(Vcpu vcpu)
    {
    }

    /// <summary>Writes a system register for the guest or for user space (<c>kvm_set_msr_common</c> and the like). Context: may sleep.</summary>
    /// <param name="vcpu">The vCPU.</param>
    /// <param name="index">The number of the register.</param>
    /// <param name="data">The value.</param>
    /// <returns>0: written; 1 or negative: there is no such register or the value is wrong.</returns>
    [ColdPath]
    public virtual int WriteMsr(Vcpu vcpu, uint index, ulong data) => 1;
}
