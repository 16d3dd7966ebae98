[Port("x86")]
public sealed class SecondFilePort : OneOfTwoFilesPort
{
    protected override void Prepare(Vcpu vcpu) => {|#1:State.Lock()|};
}
